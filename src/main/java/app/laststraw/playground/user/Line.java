package app.laststraw.playground.user;

import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.webapi.Responses;
import app.laststraw.playground.workspace.Workspace;
import java.util.function.Supplier;

/** What stands between every person and the app. */
record Line(
        Workspace workspace,
        Delivery delivery,
        Events events,
        Responses responses,
        CallLog log,
        Supplier<String> baseUrl) {}
