using Survey.Analysis.Json;

namespace Survey.Analysis.Questionnaires.Definitions;

/// <summary>Reads what is particular to a kind of question, and what all questions share.</summary>
internal sealed class QuestionReader(DefinitionContext context)
{
    private const int MostCharacters = 100_000;
    private const int LongTextCharacters = 4000;
    private const int MostOptions = 10_000;

    private readonly OptionReader options = new(context);
    private readonly ScaleReader scale = new(context);

    /// <summary>The question; null where no kind of question has that type.</summary>
    public Question? Read(string? type, Properties properties) =>
        type switch
        {
            "radiogroup" or "dropdown" => WithCommon(Single(properties, type == "dropdown"), properties),
            "checkbox" => WithCommon(Multiple(properties), properties),
            "boolean" => WithCommon(YesNo(properties), properties),
            "text" => WithCommon(Text(properties), properties),
            "comment" => WithCommon(Comment(properties), properties),
            "rating" => WithCommon(Rating(properties), properties),
            "matrix" => WithCommon(Matrix(properties), properties),
            _ => null,
        };

    private SingleQuestion Single(Properties properties, bool isDropdown) =>
        new()
        {
            Name = properties.RequiredText("name"),
            Options = [.. options.Choices(properties).Select(WithoutExclusive)],
            HasOtherText = HasOther(properties),
            IsDropdown = isDropdown,
        };

    private MultipleQuestion Multiple(Properties properties) =>
        new()
        {
            Name = properties.RequiredText("name"),
            Options = [.. options.Choices(properties)],
            HasOtherText = HasOther(properties),
            MinSelected = properties.Whole("minSelectedChoices", 1, MostOptions),
            MaxSelected = properties.Whole("maxSelectedChoices", 1, MostOptions),
        };

    private YesNoQuestion YesNo(Properties properties) =>
        new()
        {
            Name = properties.RequiredText("name"),
            LabelTrue = context.Languages.Find(properties, "labelTrue"),
            LabelFalse = context.Languages.Find(properties, "labelFalse"),
        };

    private static TextQuestion Text(Properties properties)
    {
        var input = properties.Choice<TextInput>("inputType") ?? TextInput.Text;
        var isNumber = input == TextInput.Number;
        var question = new TextQuestion { Name = properties.RequiredText("name"), Input = input };
        return question with
        {
            MaxLength = properties.Whole("maxLength", 1, MostCharacters) ?? question.MaxLength,
            Min = isNumber ? properties.Number("min") : null,
            Max = isNumber ? properties.Number("max") : null,
        };
    }

    private static TextQuestion Comment(Properties properties) =>
        new()
        {
            Name = properties.RequiredText("name"),
            IsLong = true,
            MaxLength = properties.Whole("maxLength", 1, MostCharacters) ?? LongTextCharacters,
        };

    private RatingQuestion Rating(Properties properties) =>
        new()
        {
            Name = properties.RequiredText("name"),
            Points = [.. scale.Points(properties)],
            LowestLabel = context.Languages.Find(properties, "minRateDescription"),
            HighestLabel = context.Languages.Find(properties, "maxRateDescription"),
        };

    private MatrixQuestion Matrix(Properties properties) =>
        new()
        {
            Name = properties.RequiredText("name"),
            Rows = [.. options.Read(properties, "rows").Select(WithoutExclusive)],
            Columns = [.. options.Read(properties, "columns").Select(WithoutExclusive)],
            EachRowRequired = properties.Flag("eachRowRequired", "isAllRowRequired") == true,
        };

    private Question WithCommon(Question question, Properties properties) =>
        question with
        {
            Formerly = properties.Texts("formerly"),
            IsRequired = properties.Flag("isRequired") == true,
            RequiredIf = context.Condition(properties, "requiredIf"),
            RequiredErrorText = context.Languages.Find(properties, "requiredErrorText"),
            IsPersonal = properties.Flag("personal") == true,
            Validators = [.. properties.Objects("validators").Select(Validator).OfType<Validator>()],
        };

    private Validator? Validator(Properties properties)
    {
        var type = properties.RequiredText("type");
        if (type is not ("" or "expression"))
        {
            context.Problems.Add("types/unknown", properties.At("type"), type, "the only validator is 'expression'");
        }

        properties.Required("expression");
        var condition = context.Condition(properties, "expression");
        var text = context.Languages.Require(properties, "text");
        properties.Close();
        return condition is null ? null : new(condition, text);
    }

    /// <summary>
    /// "None" excludes nothing where only one option can be chosen; an author's own isExclusive is a problem there.
    /// </summary>
    private Option WithoutExclusive(Option option)
    {
        var place = context.Places.Of(option);
        if (!option.IsExclusive)
        {
            return option;
        }

        if ((place as Node.Object)?.Find("isExclusive") is { } exclusive)
        {
            context.Problems.Add("choices/exclusive-single", exclusive);
        }

        return context.Places.Put(option with { IsExclusive = false }, place);
    }

    private static bool HasOther(Properties properties) => properties.Flag("showOtherItem", "hasOther") == true;
}
