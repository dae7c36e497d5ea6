using System.Reflection;

namespace Survey.Api.Upkeep;

/// <summary>The version of this program, with the commit it was built from.</summary>
internal static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
