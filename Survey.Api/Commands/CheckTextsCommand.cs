using System.CommandLine;
using Survey.Analysis.Texts;
using Survey.Analysis.Translations;
using Survey.Api.Surveys;

namespace Survey.Api.Commands;

/// <summary><c>check-texts</c>: what a language still lacks, and what is wrong with its files.</summary>
internal sealed class CheckTextsCommand : Command
{
    private readonly Option<string?> language = new("--language")
    {
        Description = "The code of a language, such as pt. Default: every language of the folder.",
    };

    private readonly Option<string?> write = new("--write")
    {
        Description = "Write what is missing to this folder, in English, to be translated. A file that is there is left alone.",
    };

    private readonly TextsOption texts = new();
    private readonly Terminal terminal;

    public CheckTextsCommand(Terminal terminal)
        : base(
            "check-texts",
            """
            Says how far the product's own texts (pages, messages, reports, letters) are translated into a language: how many each
            catalogue has, which are missing, and every problem of the files as file:line: id: message. Exit code 0 means
            complete.

            Examples:
              survey check-texts --language pt --write texts
              survey check-texts --language pt --texts texts
            """
        )
    {
        this.terminal = terminal;
        Add(language);
        texts.AddTo(this);
        Add(write);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var (library, problems) = SurveyTexts.Read(texts.Folder(parsed));
        terminal.Problems(problems);
        var states = Languages(parsed, library).SelectMany(code => CatalogueState.Of(library, code)).ToList();
        if (parsed.GetValue(write) is { } folder)
        {
            Write(states, library, Directory.CreateDirectory(folder).FullName);
            return ExitCode.Success;
        }

        states.ForEach(state => Show(state, library));
        var missing = states.Sum(state => state.Missing.Count);
        terminal.Say(
            missing == 0 && problems.Count == 0
                ? "Complete."
                : $"{missing} missing, {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}: English stands in for them."
        );
        return missing == 0 && problems.Count == 0 ? ExitCode.Success : ExitCode.InputAtFault;
    }

    /// <exception cref="InputFaultException">None is named, the folder has none, or what is named is no language.</exception>
    private IReadOnlyList<string> Languages(ParseResult parsed, TextLibrary library)
    {
        IReadOnlyList<string> all = parsed.GetValue(language) is { } code
            ? [code]
            : [.. library.Names.SelectMany(name => library[name].AllLanguages).Distinct().Except(TextCatalogue.Languages)];
        return all.Count == 0
                ? throw new InputFaultException(
                    "options/no-language",
                    "--language",
                    "Name a language such as pt, or a folder of texts with --texts."
                )
            : TextFiles.IsLanguage(all[0]) ? all
            : throw new InputFaultException(
                "translations/invalid-language",
                "--language",
                $"'{all[0]}' is not a language code; write one such as 'pt' or 'pt-BR'."
            );
    }

    private void Show(CatalogueState state, TextLibrary library)
    {
        terminal.Say($"{state.File}: {state.All - state.Missing.Count} of {state.All} texts");
        foreach (var key in state.Missing)
        {
            terminal.Say(
                $"  missing: {key}: {library[state.Name].Text(key, TextCatalogue.Languages[0]).ReplaceLineEndings(" ")}"
            );
        }
    }

    private void Write(List<CatalogueState> states, TextLibrary library, string folder)
    {
        foreach (var state in states.Where(state => state.Missing.Count > 0))
        {
            var path = Path.Combine(folder, state.File);
            if (File.Exists(path))
            {
                terminal.Remark($"{path}: there already, left alone; {state.Missing.Count} of its texts are missing.");
                continue;
            }

            OutputFile.Write(path, stream => StartingFile.Write(stream, library, state));
            terminal.Say($"{path}: {state.Missing.Count} texts to translate");
        }
    }
}
