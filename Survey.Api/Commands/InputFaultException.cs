using Survey.Analysis.Problems;

namespace Survey.Api.Commands;

/// <summary>Ends a command because its input is at fault: every problem is reported, and nothing is written.</summary>
internal sealed class InputFaultException(IReadOnlyList<Problem> problems) : Exception("The input is at fault.")
{
    public InputFaultException(string id, string file, string message)
        : this([new Problem(id, file, 0, "", message)]) { }

    public IReadOnlyList<Problem> Problems => problems;
}
