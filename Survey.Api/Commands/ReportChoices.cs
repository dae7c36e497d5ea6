using System.CommandLine;
using System.CommandLine.Parsing;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Reports;
using Survey.Analysis.Responses;
using Survey.Analysis.Tables;
using Survey.Analysis.Texts;

namespace Survey.Api.Commands;

/// <summary>The options that analyse, export and crosstab share, and what they mean for a set of answers.</summary>
internal sealed class ReportChoices
{
    private readonly Option<string?> by = new("--by")
    {
        Description = "Breakdown: a question, such as size. Default: the report plan's (country).",
    };
    private readonly Option<string?> where = new("--where")
    {
        Description = "Only the respondents for whom this holds, such as \"{country} = 'ES'\".",
    };
    private readonly Option<string?> language = new("--language")
    {
        Description = "Language of labels and words: one of the questionnaire's.",
    };
    private readonly Option<int> minCell = new("--min-cell")
    {
        Description = "Hide counts below this, and what would reveal them; 0 hides nothing.",
    };
    private readonly Option<string?> zeros = new("--zeros")
    {
        Description =
            "With --min-cell: whether counts of 0 are protected or shown (for your own use). Default: the report plan's.",
    };
    private readonly Option<double> confidence = new("--confidence")
    {
        Description = "Confidence level of intervals, between 0 and 1.",
        DefaultValueFactory = _ => ReportOptions.DefaultConfidence,
    };

    private readonly Option<string> interval = OneOf(
        "--interval",
        "How intervals of shares are computed.",
        StatisticNames.Intervals.Keys
    );
    private readonly Option<string> correction = OneOf(
        "--correction",
        "How p-values of tests made together are corrected.",
        StatisticNames.Corrections.Keys
    );
    private readonly Option<double> alpha = new("--alpha")
    {
        Description = "The level below which a corrected p-value gives a column a letter, between 0 and 1.",
        DefaultValueFactory = _ => CrossTabOptions.DefaultAlpha,
    };

    private const string ZerosShown = "shown";

    private readonly WeightingChoices weights = new();
    private readonly TextsOption texts = new();

    public ReportChoices()
    {
        zeros.AcceptOnlyFromAmong("protected", ZerosShown);
        minCell.Validators.Add(result => Require(result, result.GetValueOrDefault<int>() >= 0, "--min-cell is 0 or more."));
        confidence.Validators.Add(result =>
            Require(result, result.GetValueOrDefault<double>() is > 0 and < 1, "--confidence lies between 0 and 1, such as 0.95.")
        );
        alpha.Validators.Add(result =>
            Require(result, result.GetValueOrDefault<double>() is > 0 and < 1, "--alpha lies between 0 and 1, such as 0.05.")
        );
    }

    public void AddTo(Command command)
    {
        foreach (
            var option in new System.CommandLine.Option[]
            {
                by,
                where,
                language,
                minCell,
                zeros,
                confidence,
                interval,
                correction,
                alpha,
            }
        )
        {
            command.Add(option);
        }

        weights.AddTo(command);
        texts.AddTo(command);
    }

    /// <inheritdoc cref="TextsOption.Read"/>
    public TextLibrary Texts(ParseResult parsed, Terminal terminal) => texts.Read(parsed, terminal);

    /// <summary>In the language of the results, where the command line names one.</summary>
    public FileMessages Messages(ParseResult parsed, Questionnaire questionnaire) =>
        new(parsed.GetValue(language) ?? TextCatalogue.Languages[0], questionnaire.Texts);

    /// <summary>The question of the breakdown; null where the command line names none.</summary>
    public string? By(CommandResult result) => result.GetValue(by);

    /// <summary>The column of weights that the command line names; null where it names none.</summary>
    public string? WeightColumn(ParseResult parsed) => weights.Column(parsed);

    /// <summary>
    /// The chosen respondents, and the reader's choices, checked against the questionnaire. Weights are computed for all
    /// respondents, before some are chosen: a selection does not change the population.
    /// </summary>
    /// <exception cref="InputFaultException">A choice names something that the questionnaire does not have.</exception>
    public (ResponseSet Responses, ReportOptions Options) Apply(ParseResult parsed, AnswersInput input, Terminal terminal)
    {
        CheckLanguage(parsed, input.Folder.Questionnaire);
        if (parsed.GetValue(by) is { } variable)
        {
            Variables.Choice(input.Responses, "--by", variable);
        }

        var condition = Where(parsed, input.Folder.Questionnaire);
        var (all, weighting) = weights.Apply(
            parsed,
            input.Responses,
            parsed.GetValue(language) ?? input.Folder.Questionnaire.DefaultLanguage,
            terminal
        );
        if (parsed.GetValue(minCell) > 0 && (weighting is not null || all.Weights is not null))
        {
            throw new InputFaultException(
                "options/min-cell-weighted",
                "--min-cell",
                "The answers are weighted, and whoever knows the weights computes hidden counts from weighted figures. "
                    + "Add --unweighted to hide small counts, or leave --min-cell out and keep the weighted report to yourself."
            );
        }

        var responses = condition is null ? all : all.Only(all.Where(condition));
        if (condition is not null && responses.Count == 0 && all.Count > 0)
        {
            terminal.Remark(
                $"--where: Nobody meets the condition {condition.Text}: the results are of 0 of {all.Count} respondents."
            );
        }

        return (
            responses,
            new ReportOptions
            {
                By = parsed.GetValue(by),
                Where = condition,
                Language = parsed.GetValue(language),
                MinCell = parsed.GetValue(minCell),
                ZerosShown = parsed.GetValue(zeros) is { } choice ? choice == ZerosShown : null,
                Confidence = parsed.GetValue(confidence),
                Interval = StatisticNames.Intervals[parsed.GetRequiredValue(interval)],
                Correction = StatisticNames.Corrections[parsed.GetRequiredValue(correction)],
                Alpha = parsed.GetValue(alpha),
                Weighting = weighting,
                Notice = input.Notice,
                Source = input.Source,
                DataHash = input.Hash,
            }
        );
    }

    private void CheckLanguage(ParseResult parsed, Questionnaire questionnaire)
    {
        if (parsed.GetValue(language) is { } code && !questionnaire.Languages.Contains(code))
        {
            throw new InputFaultException(
                "options/unknown-language",
                "--language",
                $"The questionnaire has no '{code}'; choose one of {string.Join(", ", questionnaire.Languages)}."
            );
        }
    }

    private Condition? Where(ParseResult parsed, Questionnaire questionnaire)
    {
        if (parsed.GetValue(where) is not { } text)
        {
            return null;
        }

        if (!Condition.TryParse(text, out var condition, out var error))
        {
            throw new InputFaultException(
                "options/condition",
                "--where",
                $"The condition cannot be read at character {error.Position + 1}: {error.Message}"
            );
        }

        var faults = condition.FaultsIn(questionnaire);
        return faults.Count == 0
            ? condition
            : throw new InputFaultException("options/condition", "--where", string.Join(" ", faults));
    }

    /// <summary>An option that takes one of these words, the first unless it is given.</summary>
    private static Option<string> OneOf(string name, string description, IReadOnlyCollection<string> words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words.First() };
        option.AcceptOnlyFromAmong([.. words]);
        return option;
    }

    private static void Require(OptionResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
