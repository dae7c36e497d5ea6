using Survey.Analysis.Problems;
using Survey.Analysis.Responses;
using Survey.Api.Results;

namespace Survey.Api.Asking;

/// <summary>Those who chose any of some options of a question.</summary>
/// <param name="Choice">The question, or the row of a matrix.</param>
/// <param name="Options">Places among its options; at least one.</param>
public sealed record AskedFilter(ChoiceColumn Choice, IReadOnlyList<int> Options)
{
    private const char Sign = ':';

    /// <summary>As the address has it: <c>question:code,code</c>.</summary>
    public string Text => $"{Choice.Variable}{Sign}{string.Join(',', Options.Select(Code))}";

    /// <summary>The same in the condition language.</summary>
    public string Condition => $"{{{Choice.Variable}}} anyof [{string.Join(',', Options.Select(option => $"'{Code(option)}'"))}]";

    public BitSet Members => Options.Select(option => Choice.Chosen[option]).Aggregate((all, set) => all.Or(set));

    /// <param name="text">As the address has it.</param>
    /// <param name="responses">Their columns are the choices.</param>
    /// <param name="fault">What is wrong with it; null where there is a filter.</param>
    public static AskedFilter? Read(string text, ResponseSet responses, out ViewProblem? fault)
    {
        var sign = text.LastIndexOf(Sign);
        var variable = sign < 0 ? text : text[..sign];
        if (responses.Find(variable) is not { } choice)
        {
            fault = AskedVariables.Unknown(variable, responses);
            return null;
        }

        List<string> codes = [.. choice.Options.Select(option => option.Code)];
        var named = text[(sign + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = sign < 0 || named.Length == 0 ? "" : Array.Find(named, code => !codes.Contains(code));
        fault = unknown is null
            ? null
            : new(
                "results/unknown-option",
                "ask.fault.option",
                unknown,
                variable,
                NearestName.Find(unknown, codes) ?? string.Join(", ", codes)
            );
        return fault is null ? new(choice, [.. named.Select(code => codes.IndexOf(code)).Distinct().Order()]) : null;
    }

    private string Code(int option) => Choice.Options[option].Code;
}
