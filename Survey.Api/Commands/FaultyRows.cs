using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Headers;

namespace Survey.Api.Commands;

/// <summary>Writes the rows of an answers file that were not stored, unchanged, to a separate file.</summary>
internal static class FaultyRows
{
    /// <summary>Writes <c>FILE.faulty.csv</c> with the header and the faulty rows; nothing where every row is sound.</summary>
    public static void Write(string path, AnswersReading reading, AnswersFileOptions options, Terminal terminal)
    {
        if (reading.FaultyRows.Count == 0)
        {
            return;
        }

        var target = Path.ChangeExtension(path, ".faulty.csv");
        OutputFile.Write(target, stream =>
        {
            using var source = File.OpenRead(path);
            AnswersFile.CopyRows(source, stream, [reading.HeaderRow, .. reading.FaultyRows], options);
        });
        terminal.Say(options.Messages.Text("import.faulty", reading.FaultyRows.Count, target));
    }
}
