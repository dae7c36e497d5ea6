using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Survey.Analysis.Questionnaires;

/// <summary>
/// The answers to a matrix by the position of its rows, for those who go through all of them; for everybody else a dictionary
/// from row code to column code. A tenth of the memory of a hash table.
/// </summary>
internal sealed class MatrixCells : IReadOnlyDictionary<string, string>
{
    private readonly MatrixQuestion question;
    private readonly string?[] codes;

    /// <param name="question">The matrix.</param>
    /// <param name="codes">The column code by position of the row; null is no answer. Not copied.</param>
    internal MatrixCells(MatrixQuestion question, string?[] codes)
    {
        this.question = question;
        this.codes = codes;
        foreach (var code in codes)
        {
            Count += code is null ? 0 : 1;
        }
    }

    /// <summary>How many rows have an answer.</summary>
    public int Count { get; }

    public IEnumerable<string> Keys => this.Select(cell => cell.Key);

    public IEnumerable<string> Values => this.Select(cell => cell.Value);

    public string this[string key] =>
        TryGetValue(key, out var code) ? code : throw new KeyNotFoundException($"No answer in row '{key}'.");

    /// <summary>The answers by position of the row, whatever kind of dictionary holds them.</summary>
    internal static string?[] ByPosition(MatrixQuestion question, IReadOnlyDictionary<string, string> cells)
    {
        if (cells is MatrixCells own && ReferenceEquals(own.question, question))
        {
            return own.codes;
        }

        var codes = new string?[question.Rows.Count];
        foreach (var (row, code) in cells)
        {
            var at = question.Rows.IndexOf(row);
            if (at >= 0)
            {
                codes[at] = code;
            }
        }

        return codes;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var at = question.Rows.IndexOf(key);
        value = at < 0 ? null : codes[at];
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var at = 0; at < codes.Length; at++)
        {
            if (codes[at] is { } code)
            {
                yield return new(question.Rows[at].Code, code);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
