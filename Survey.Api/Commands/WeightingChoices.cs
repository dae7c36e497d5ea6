using System.CommandLine;
using System.Globalization;
using Survey.Analysis.Problems;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Weights;

namespace Survey.Api.Commands;

/// <summary>The options that say how respondents are weighted.</summary>
internal sealed class WeightingChoices
{
    private readonly Option<string?> column = new("--weights")
    {
        Description = "The column of the answers file that holds sampling weights. Default: 'weight', where the file has it.",
    };

    private readonly Option<string?> equal = new("--weights-equal")
    {
        Description = "Weights that give every answer to this question the same total, such as country.",
    };

    private readonly Option<string?> margins = new("--margins")
    {
        Description =
            "Weights that fit a population: a CSV file with question,code,share (or population). Several questions are raked.",
    };

    private readonly Option<string?> trim = new("--trim")
    {
        Description = "The lowest and the highest weight, as multiples of the mean, such as 0.3,3.",
    };

    private readonly Option<bool> unweighted = new("--unweighted")
    {
        Description = "Leave out the weights that the answers have: everyone counts the same.",
    };

    public WeightingChoices() =>
        trim.Validators.Add(result =>
        {
            if (Bounds(result.GetValueOrDefault<string?>()) is null)
            {
                result.AddError("--trim is two numbers, the first from 0 to 1 and the second at least 1, such as 0.3,3.");
            }
        });

    public void AddTo(Command command)
    {
        Option<string?>[] weighting = [column, equal, margins, trim];
        foreach (var option in weighting)
        {
            command.Add(option);
        }

        command.Add(unweighted);

        command.Validators.Add(result =>
        {
            if (result.GetValue(equal) is not null && result.GetValue(margins) is not null)
            {
                result.AddError("Either --weights-equal or --margins: a population file can give groups equal shares.");
            }

            if (result.GetValue(unweighted) && weighting.Any(option => result.GetValue(option) is not null))
            {
                result.AddError("--unweighted leaves weights out, so no other option can ask for them.");
            }
        });
    }

    /// <summary>The column of the answers file; null where none is named.</summary>
    public string? Column(ParseResult parsed) => parsed.GetValue(column);

    /// <summary>Weights all respondents, and reports the result.</summary>
    /// <exception cref="InputFaultException">The choices do not fit the respondents.</exception>
    public WeightedResponses Apply(ParseResult parsed, ResponseSet responses, string language, Terminal terminal)
    {
        if (parsed.GetValue(unweighted))
        {
            return new(responses.WithWeights([.. Enumerable.Repeat(1d, responses.Count)]), Weighting: null);
        }

        if (parsed.GetValue(equal) is { } question && Variables.Choice(responses, "--weights-equal", question).IsMultiple)
        {
            throw new InputFaultException(
                "options/multiple-choice",
                "--weights-equal",
                $"'{question}' allows several answers, so it cannot define groups; choose a single-choice question."
            );
        }

        var bounds = Bounds(parsed.GetValue(trim));
        var plan = new WeightingPlan
        {
            EqualGroups = parsed.GetValue(equal),
            Population = parsed.GetValue(margins) is { } path ? PopulationOf(path, responses) : null,
            Lowest = bounds?.Lowest,
            Highest = bounds?.Highest,
        };
        var weighted = Sound(SurveyWeights.Of(responses, plan));
        if (weighted.Weighting is null && bounds is not null)
        {
            throw new InputFaultException(
                "weights/nothing-to-trim",
                "--trim",
                "There are no weights: name them with --weights, --weights-equal or --margins."
            );
        }

        foreach (
            var line in weighted.Weighting is { } weighting
                ? WeightingNotes.Of(weighting, language, responses.Questionnaire.Texts)
                : []
        )
        {
            terminal.Remark(line);
        }

        return weighted;
    }

    private static Population PopulationOf(string path, ResponseSet responses) =>
        File.Exists(path)
            ? Sound(PopulationReader.Read(new SourceFile(path, File.ReadAllBytes(path)), responses))
            : throw new InputFaultException("file/missing", path, "There is no such file: check the path after --margins.");

    private static T Sound<T>(Reading<T> reading)
        where T : class => reading.Value ?? throw new InputFaultException(reading.Problems);

    /// <returns>Null where the text is not two bounds.</returns>
    private static (double Lowest, double Highest)? Bounds(string? text)
    {
        double[] numbers =
        [
            .. (text ?? "")
                .Split(',')
                .Select(part =>
                    double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN
                ),
        ];
        return numbers is [>= 0 and <= 1, >= 1 and < double.PositiveInfinity] ? (numbers[0], numbers[1]) : null;
    }
}
