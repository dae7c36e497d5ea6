using System.Globalization;
using Survey.Analysis.Json;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>Reads a list of options: texts, numbers, <c>"value|text"</c>, or objects with value and text.</summary>
internal sealed class OptionReader(DefinitionContext context)
{
    private const string NoneCode = "none";

    /// <summary>The options of a choice question, "none" and "other" last.</summary>
    public IReadOnlyList<Option> Choices(Properties question)
    {
        var options = Read(question, "choices").ToList();
        AddSpecial(options, question, ("showNoneItem", "hasNone"), NoneCode, "noneText");
        AddSpecial(options, question, ("showOtherItem", "hasOther"), ChoiceQuestion.OtherCode, "otherText");
        return options;
    }

    /// <summary>The options of a list that must be there.</summary>
    public IReadOnlyList<Option> Read(Properties owner, string name)
    {
        owner.Required(name);
        return [.. owner.Items(name).Select(Read).OfType<Option>()];
    }

    private void AddSpecial(List<Option> options, Properties question, (string Name, string Alias) flag, string code, string text)
    {
        var shown = question.Flag(flag.Name, flag.Alias) == true;
        var label = shown ? context.Languages.Require(question, text) : context.Languages.Find(question, text);
        if (!shown || label is null)
        {
            return;
        }

        var place = question.At(text);
        options.Add(context.Places.Put(new Option(code, label, IsExclusive: code == NoneCode), place));
    }

    private Option? Read(Node item)
    {
        switch (item)
        {
            case Node.Text text:
                var (code, label) = text.Value.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0
                    ? (text.Value[..bar], text.Value[(bar + 1)..])
                    : (text.Value, text.Value);
                return context.Places.Put(new Option(code, context.Languages.Plain(label, text, context.Problems)), item);
            case Node.Number number:
                return context.Places.Put(OfNumber(number.Value), item);
            case Node.Object node:
                return Read(new Properties(node, context.Problems));
            default:
                context.Problems.Add("properties/wrong-type", item, "a text, a number or an object", item.Kind);
                return null;
        }
    }

    /// <summary>An option that is its own label in every language.</summary>
    public static Option OfNumber(decimal number)
    {
        var code = number.ToString("0.############", CultureInfo.InvariantCulture);
        return new(code, new LocalizedText(code));
    }

    private Option? Read(Properties properties)
    {
        var value = properties.Required("value");
        var label = context.Languages.Find(properties, "text");
        var isExclusive = properties.Flag("isExclusive") == true;
        var (formerly, split) = (properties.Texts("formerly"), properties.Text("split"));
        properties.Close();
        if (value is not null and not (Node.Text or Node.Number))
        {
            context.Problems.Add("properties/wrong-type", value, "a text or a number", value.Kind);
        }

        return value switch
        {
            Node.Number number => Put(OfNumber(number.Value), label),
            Node.Text text => Put(
                new Option(text.Value, label ?? context.Languages.Plain(text.Value, text, context.Problems)),
                label
            ),
            _ => null,
        };

        Option Put(Option option, LocalizedText? label) =>
            context.Places.Put(
                option with
                {
                    Label = label ?? option.Label,
                    IsExclusive = isExclusive,
                    Formerly = formerly,
                    Split = split,
                },
                properties.Node
            );
    }
}
