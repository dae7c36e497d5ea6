using Microsoft.AspNetCore.Http.Extensions;

namespace Survey.Api.Asking;

/// <summary>The address of a cross-tab: nothing in it that is as usual.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="Look">How it is drawn.</param>
/// <param name="Language">The language of the page.</param>
public sealed record AskedAddress(CrossTabQuery Query, AskedLook Look, string Language)
{
    public const string Nest = ">";

    /// <summary>The column questions, the nested one apart; empty names are those that nothing was chosen for.</summary>
    public IReadOnlyList<string> Columns => Named(Query.ColumnNames?.Replace(Nest, ",", StringComparison.Ordinal));

    public IReadOnlyList<string> Rows => Named(Query.Rows);

    public bool IsNested => Look.Nested is not null || (Query.ColumnNames ?? "").Contains(Nest, StringComparison.Ordinal);

    /// <summary>Of the page, or of what hangs on it.</summary>
    /// <param name="path">Before the question mark.</param>
    /// <param name="on">The question to choose a filter of; null is none.</param>
    public string At(string path, string? on = null)
    {
        var query = new QueryBuilder();
        Add("rows", string.Join(',', Rows));
        Add("columns", IsNested && Columns.Count > 1 ? $"{Columns[0]}{Nest}{Columns[1]}" : string.Join(',', Columns));
        foreach (var filter in Query.Filter ?? [])
        {
            Add("filter", filter);
        }

        foreach (var where in Query.Where ?? [])
        {
            Add("where", where);
        }

        Add("min", Query.Min);
        Add("confidence", Query.Confidence);
        Add("weights", Query.Weights);
        Add("measure", Look.Drawn == default ? null : Look.Measure);
        Add("letters", Look.Letters);
        Add("on", on);
        Add("lang", Language);
        return path + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }

    /// <summary>The same by another column question.</summary>
    public AskedAddress By(string column) =>
        this with
        {
            Query = Query with { Columns = column, By = null },
            Look = Look with { Nested = null },
        };

    private static List<string> Named(string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
