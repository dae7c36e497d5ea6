using System.Globalization;
using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>
/// Reads countries.json against its questionnaire, strictly: docs/questionnaire-format.md says what may stand in it.
/// </summary>
internal static class CountryContextReader
{
    /// <summary>The question whose options are the countries, where no plan names one.</summary>
    public const string StandardQuestion = "country";

    /// <param name="file">The figures.</param>
    /// <param name="questionnaire">Its languages are those of the texts.</param>
    /// <param name="countryQuestion">The single-choice question whose options are the countries.</param>
    public static Reading<CountryContext> Read(SourceFile file, Questionnaire questionnaire, string countryQuestion)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new ProblemCollector(file.Name);
        var languages = LanguageSet.Of(questionnaire.Languages);
        var options = (questionnaire.Find(countryQuestion) as SingleQuestion)?.Options ?? [];
        var context = NodeReader.Read(file, problems) is { } root
            ? Read(new Properties(root, problems), languages, options)
            : null;
        return new(problems.IsEmpty ? context : null, problems.Problems) { Warnings = problems.Warnings };
    }

    private static CountryContext Read(Properties root, LanguageSet languages, OptionList options)
    {
        var source = languages.Require(root, "source");
        root.Required("indicators");
        List<Indicator> indicators = [.. root.Objects("indicators").Select(item => Indicator(item, languages))];
        CheckOnce(root, indicators);
        var figures = Figures(root, options, indicators);
        root.Close();
        return new(source, indicators, figures);
    }

    private static Indicator Indicator(Properties properties, LanguageSet languages)
    {
        properties.Required("unit");
        var unit = properties.Choice<IndicatorUnit>("unit") ?? IndicatorUnit.Number;
        var indicator = new Indicator(
            properties.RequiredText("id"),
            languages.Require(properties, "title"),
            unit,
            languages.Find(properties, "source")
        );
        properties.Close();
        return indicator;
    }

    private static void CheckOnce(Properties root, List<Indicator> indicators)
    {
        foreach (var same in indicators.GroupBy(indicator => indicator.Id).Where(same => same.Key.Length > 0 && same.Count() > 1))
        {
            root.Problems.Add("context/duplicate-indicator", root.At("indicators"), same.Key);
        }
    }

    private static Dictionary<(string, string), double> Figures(Properties root, OptionList options, List<Indicator> indicators)
    {
        var figures = new Dictionary<(string, string), double>();
        if (root.Required("countries") is not { } value || Properties.Of(value, root.Problems) is not { } countries)
        {
            return figures;
        }

        foreach (var (written, node) in countries.Node.Members)
        {
            var country = FormerCode.Now(options, written, node, root.Problems);
            if (options.Find(country) is null)
            {
                root.Problems.Add(
                    "context/unknown-country",
                    node,
                    written,
                    NearestName.Advice(written, options.Select(option => option.Code))
                );
            }

            foreach (var (indicator, figure) in Properties.Of(node, root.Problems)?.Node.Members ?? [])
            {
                figures[(country, indicator)] = Figure(indicator, figure, indicators, root.Problems);
            }
        }

        return figures;
    }

    private static double Figure(string id, Node value, List<Indicator> indicators, ProblemCollector problems)
    {
        var indicator = indicators.Find(known => known.Id == id);
        if (indicator is null)
        {
            problems.Add("context/unknown-indicator", value, id, NearestName.Advice(id, indicators.Select(known => known.Id)));
        }

        if (value is not Node.Number { Value: var figure })
        {
            problems.Add("properties/wrong-type", value, "a number; leave an unknown figure out", value.Kind);
            return 0;
        }

        if (indicator is not null && !Fits(figure, indicator.Unit))
        {
            problems.Add(
                "context/figure-out-of-range",
                value,
                figure.ToString(CultureInfo.InvariantCulture),
                Range(indicator.Unit)
            );
        }

        return (double)figure;
    }

    private static bool Fits(decimal figure, IndicatorUnit unit) =>
        figure >= 0
        && unit switch
        {
            IndicatorUnit.Count => decimal.IsInteger(figure),
            IndicatorUnit.Share => figure <= 1,
            _ => true,
        };

    private static string Range(IndicatorUnit unit) =>
        unit switch
        {
            IndicatorUnit.Count => "a whole number from 0",
            IndicatorUnit.Share => "a share from 0 to 1",
            _ => "a number from 0",
        };
}
