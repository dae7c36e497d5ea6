using Survey.Analysis.Problems;
using Survey.Analysis.Responses;
using Survey.Analysis.Statistics.Weighting;

namespace Survey.Analysis.Weights;

/// <summary>Puts every respondent into a category of each question that weights are fitted to.</summary>
internal sealed class MarginBuilder(ResponseSet responses, double[] starting, ProblemCollector problems)
{
    /// <summary>Never a code: a code has letters or digits.</summary>
    private const string NoAnswer = "–";

    /// <summary>How many respondents left the margin's question blank.</summary>
    public static int Blank(Margin margin) =>
        margin.Categories[^1] == NoAnswer ? margin.Codes.Count(code => code == margin.Categories.Count - 1) : 0;

    /// <summary>Each answer that somebody gave is the same part of the population.</summary>
    public PopulationMargin Equal(string variable)
    {
        var column = responses.Find(variable)!; // the plan names questions of the set
        var given = column.Options.Where((_, i) => Weight(column.Chosen[i]) > 0).ToList();
        if (given.Count < 2)
        {
            problems.Add("weights/one-group", new(0), variable);
        }

        return new(variable, [.. given.Select(option => new PopulationPart(option.Code, 1.0 / given.Count, 0))]);
    }

    /// <returns>Null where the respondents and the population do not fit together; why is among the problems.</returns>
    public Margin? Of(PopulationMargin population)
    {
        var column = responses.Find(population.Variable)!; // as above
        var parts = population.Parts.Where(part => part.Share > 0).ToDictionary(part => part.Code);
        var chosen = column
            .Options.Select((option, i) => (option.Code, Members: column.Chosen[i], Weight: Weight(column.Chosen[i])))
            .ToList();
        var faults = false;
        foreach (var (code, members, weight) in chosen.Where(option => option.Weight > 0 != parts.ContainsKey(option.Code)))
        {
            faults = true;
            var line = population.Parts.FirstOrDefault(part => part.Code == code)?.Line ?? population.Parts[0].Line;
            if (weight > 0)
            {
                problems.Add("weights/missing-margin", new(line), population.Variable, code, members.Count());
            }
            else
            {
                problems.Add("weights/empty-cell", new(line), population.Variable, code, parts[code].Share);
            }
        }

        return faults || parts.Count == 0
            ? null
            : Built(column, [.. chosen.Where(option => option.Weight > 0).Select(option => option.Code)], parts);
    }

    private Margin Built(ChoiceColumn column, List<string> codes, Dictionary<string, PopulationPart> parts)
    {
        var blank = Weight(responses.All.AndNot(column.Answered)) / starting.Sum();
        var categories = new int[responses.Count];
        Array.Fill(categories, blank > 0 ? codes.Count : 0);
        for (var option = 0; option < column.Options.Count; option++)
        {
            var category = codes.IndexOf(column.Options[option].Code);
            foreach (var respondent in column.Chosen[option].Members())
            {
                categories[respondent] = Math.Max(category, 0); // whoever has weight 0 may stand anywhere
            }
        }

        var shares = codes.Select(code => parts[code].Share * (1 - blank));
        return blank > 0
            ? new(column.Variable, [.. codes, NoAnswer], [.. shares, blank], categories)
            : new(column.Variable, codes, [.. shares], categories);
    }

    private double Weight(BitSet members)
    {
        var sum = 0.0;
        foreach (var respondent in members.Members())
        {
            sum += starting[respondent];
        }

        return sum;
    }
}
