using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>Reads a code that an option, a row or a column had in an earlier version as the one that it has today.</summary>
internal static class FormerCode
{
    /// <returns>The code as written where nothing was called so.</returns>
    public static string Now(OptionList options, string written, Node place, ProblemCollector problems)
    {
        if (
            options.Find(written) is not null
            || options.FirstOrDefault(option => option.Formerly.Contains(written)) is not { } renamed
        )
        {
            return written;
        }

        problems.Warn("plan/former-name", place, written, renamed.Code);
        return renamed.Code;
    }
}
