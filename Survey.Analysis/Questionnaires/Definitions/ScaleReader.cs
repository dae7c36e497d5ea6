using Survey.Analysis.Json;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>
/// Reads the points of a rating: listed in <c>rateValues</c>, or from <c>rateMin</c> to <c>rateMax</c> by <c>rateStep</c>.
/// </summary>
internal sealed class ScaleReader(DefinitionContext context)
{
    // SurveyJS's defaults.
    private const decimal DefaultLowest = 1;
    private const decimal DefaultHighest = 5;
    private const decimal DefaultStep = 1;

    private const int MostPoints = 101;

    private readonly OptionReader options = new(context);

    /// <summary>The points from the lowest to the highest.</summary>
    public IReadOnlyList<Option> Points(Properties properties)
    {
        var lowest = properties.Number("rateMin");
        var highest = properties.Number("rateMax");
        var step = properties.Number("rateStep");
        if (properties.Find("rateValues") is not { } values)
        {
            return Range(properties.Node, lowest ?? DefaultLowest, highest ?? DefaultHighest, step ?? DefaultStep);
        }

        if ((lowest ?? highest ?? step) is not null)
        {
            context.Problems.Add("scale/values-and-range", values);
        }

        return options.Read(properties, "rateValues");
    }

    private Option[] Range(Node place, decimal lowest, decimal highest, decimal step)
    {
        if (lowest >= highest)
        {
            context.Problems.Add("scale/range-reversed", place, lowest, highest);
            return [];
        }

        var points = new List<Option>();
        if (step > 0)
        {
            for (var point = lowest; point <= highest && points.Count <= MostPoints; point += step)
            {
                points.Add(context.Places.Put(OptionReader.OfNumber(point), place));
            }
        }

        if (points.Count is < 2 or > MostPoints)
        {
            context.Problems.Add("scale/step", place, step, lowest, highest, MostPoints);
        }

        return [.. points];
    }
}
