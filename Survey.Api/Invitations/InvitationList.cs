using CsvHelper;
using Survey.Analysis.Interchange.Values;

namespace Survey.Api.Invitations;

/// <summary>
/// Lists of those who are invited: read from a file with a column <c>name</c> and optionally <c>country</c> and <c>language</c>.
/// </summary>
internal static class InvitationList
{
    /// <summary>In the order of the file, without blank lines; null where there is no column <c>name</c>.</summary>
    /// <param name="file">CSV in UTF-8, separated by commas or semicolons.</param>
    /// <param name="code">Makes the code of each invitation.</param>
    public static IReadOnlyList<Invitation>? Read(byte[] file, Func<string> code)
    {
        var separator = file.TakeWhile(letter => letter != '\n').Contains((byte)';') ? ';' : ',';
        using var csv = CsvReader.Create(file, new CsvReaderOptions { Separator = separator, HasHeader = false });
        var header = csv.Read()
            ? csv.Current.ToArray().Select(cell => cell.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList()
            : [];
        var (name, country, language) = (header.IndexOf("name"), header.IndexOf("country"), header.IndexOf("language"));
        if (name < 0)
        {
            return null;
        }

        var invitations = new List<Invitation>();
        while (csv.Read())
        {
            var cells = csv.Current.ToArray();
            string? Cell(int at) => at >= 0 && at < cells.Length && cells[at].Trim() is { Length: > 0 } text ? text : null;
            if (Cell(name) is { } invited)
            {
                invitations.Add(new(invited, Cell(country), Cell(language), code()));
            }
        }

        return invitations;
    }

    /// <summary>The same with a column <c>link</c>, for letters and e-mail from another program.</summary>
    public static string Write(IEnumerable<Invitation> invitations, Func<Invitation, string> link)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord(["name", "country", "language", "link"]);
            foreach (var invitation in invitations)
            {
                csv.WriteRecord([
                    FormulaGuard.Guard(invitation.Name),
                    invitation.Country ?? "",
                    invitation.Language ?? "",
                    link(invitation),
                ]);
            }
        }

        return text.ToString();
    }
}
