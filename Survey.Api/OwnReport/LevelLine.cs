using System.Globalization;
using Survey.Analysis.Gaps;
using Survey.Api.Web;

namespace Survey.Api.OwnReport;

/// <summary>One line of a picture: somebody's levels.</summary>
/// <param name="Label">Whose levels they are.</param>
/// <param name="Levels">The level now and the level wanted.</param>
/// <param name="IsOwn">Whether they are the reader's.</param>
public sealed record LevelLine(Said Label, GroupLevels Levels, bool IsOwn)
{
    public Said Now(Words words) => Number(Levels.Now, words);

    public Said Wanted(Words words) => Number(Levels.Wanted, words);

    private static Said Number(double? level, Words words) =>
        level is { } known ? known.ToString("0.0", CultureInfo.GetCultureInfo(words.Language)) : words["report.hidden"];
}
