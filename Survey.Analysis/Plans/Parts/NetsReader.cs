using Survey.Analysis.Json;
using Survey.Analysis.Problems;
using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans.Parts;

/// <summary>Reads the nets of a plan: named unions of options of a question.</summary>
internal sealed class NetsReader(PlanContext context)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public IReadOnlyList<NetPlan> Nets(Properties root) => [.. root.Objects("nets").Select(Net)];

    private NetPlan Net(Properties properties)
    {
        var id = properties.RequiredText("id");
        var variable = context.Variable(properties, "question");
        var options = context.OptionsOf(variable);
        properties.Required("options");
        var net = new NetPlan(
            id,
            variable,
            options is null ? properties.Texts("options") : Options(properties, variable, options),
            context.Languages.Require(properties, "title"),
            properties.Flag("chart") ?? false
        );
        properties.Close();
        CheckId(id, variable, options, properties);
        if (properties.Node.Find("options") is Node.Array { Items.Count: 0 } empty)
        {
            context.Problems.Add("plan/empty-net", empty, id);
        }

        return net;
    }

    private string[] Options(Properties properties, string variable, OptionList options)
    {
        var places = properties.Items("options").OfType<Node.Text>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. properties.Texts("options").Zip(places, (written, place) => Option(written, place)).Distinct()];

        string Option(string written, Node place)
        {
            var code = FormerCode.Now(options, written, place, context.Problems);
            if (options.Find(code) is null)
            {
                var codes = options.Select(option => option.Code);
                context.Problems.Add("plan/unknown-option", place, code, variable, NearestName.Advice(code, codes));
            }
            else if (!seen.Add(written))
            {
                context.Problems.Add("plan/duplicate-id", place, written);
            }

            return code;
        }
    }

    private void CheckId(string id, string variable, OptionList? options, Properties properties)
    {
        if (id.Length > 0 && !ids.Add(id))
        {
            context.Problems.Add("plan/duplicate-id", properties.At("id"), id);
        }

        if (options?.Find(id) is not null)
        {
            context.Problems.Add("plan/net-is-option", properties.At("id"), id, variable);
        }
    }
}
