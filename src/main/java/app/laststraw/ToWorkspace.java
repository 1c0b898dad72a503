package app.laststraw;

import app.laststraw.domain.workspace.WorkspaceId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The id of a Slack workspace on the command line. */
final class ToWorkspace implements ITypeConverter<WorkspaceId> {
    @Override
    public WorkspaceId convert(String id) {
        if (!id.matches("[TE][A-Z0-9]{2,}")) {
            throw new TypeConversionException("expected a workspace id such as T0123456789");
        }
        return new WorkspaceId(id);
    }
}
