using System.Collections;
using System.Reflection;
using Survey.Analysis.Questionnaires;
using Survey.Analysis.Responses;

namespace Survey.Tests;

/// <summary>Visits every public property of a result and of the objects it refers to, and checks each number.</summary>
internal sealed class FiniteNumbers
{
    /// <summary>Questions and answers are not results.</summary>
    private static readonly Type[] NotResults =
    [
        typeof(string),
        typeof(Type),
        typeof(Questionnaire),
        typeof(Question),
        typeof(Option),
        typeof(ResponseSet),
        typeof(BitSet),
        typeof(Delegate),
    ];

    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many numbers were checked.</summary>
    public int Count { get; private set; }

    public void AssertOf(object? result, string path)
    {
        switch (result)
        {
            case null:
                break;
            case double number:
                Count++;
                Assert.True(double.IsFinite(number), $"{path} is {number}");
                break;
            case IEnumerable items and not string:
                AssertItems(items, path);
                break;
            default:
                AssertProperties(result, path);
                break;
        }
    }

    private void AssertItems(IEnumerable items, string path)
    {
        var place = 0;
        foreach (var item in items)
        {
            AssertOf(item, $"{path}[{place++}]");
        }
    }

    private void AssertProperties(object result, string path)
    {
        var type = result.GetType();
        if (
            type.IsPrimitive
            || type.IsEnum
            || Array.Exists(NotResults, other => other.IsInstanceOfType(result))
            || type.Namespace?.StartsWith("Survey.Analysis", StringComparison.Ordinal) != true
            || (!type.IsValueType && !seen.Add(result))
        )
        {
            return;
        }

        foreach (
            var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
        )
        {
            AssertOf(property.GetValue(result), $"{path}.{property.Name}");
        }
    }
}
