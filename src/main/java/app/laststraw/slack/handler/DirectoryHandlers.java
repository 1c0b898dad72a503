package app.laststraw.slack.handler;

/** All that has to do with the client directory, and the Home on which it is found. */
public record DirectoryHandlers(
        EditClientButton edit,
        AddClientButton add,
        ClientSubmission submission,
        ArchiveButton archive,
        ArchiveButton restore,
        MergeButton merge,
        MergeOptions mergeOptions,
        MergeChoice mergeChoice,
        MergeConfirmation mergeConfirmation,
        UnmergeButton unmerge,
        HomeEvents home,
        HomePageButton homePage,
        PressedOnHome pressedOnHome,
        FindClientsButton find,
        FindClientsSubmission findSubmission) {}
