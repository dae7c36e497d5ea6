using System.CommandLine;

namespace Survey.Api.Commands;

/// <summary><c>questionnaire</c>: what is done to the answers of a questionnaire that has changed.</summary>
internal sealed class QuestionnaireCommand : Command
{
    public QuestionnaireCommand(Terminal terminal)
        : base("questionnaire", "Works on the answers to what a questionnaire no longer asks.") =>
        Add(new PurgeCommand(terminal));
}
