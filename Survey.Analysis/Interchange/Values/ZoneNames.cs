using System.Collections.Frozen;

namespace Survey.Analysis.Interchange.Values;

/// <summary>
/// The abbreviations of time zones that downloads write, in minutes east of Greenwich. Where one stands for several zones, the
/// European one is meant (IST is Irish summer time).
/// </summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, int> Minutes = new Dictionary<string, int>
    {
        ["z"] = 0,
        ["gmt"] = 0,
        ["utc"] = 0,
        ["ut"] = 0,
        ["wet"] = 0,
        ["west"] = 60,
        ["wez"] = 0,
        ["wesz"] = 60,
        ["azot"] = -60,
        ["azost"] = 0,
        ["bst"] = 60,
        ["ist"] = 60,
        ["cet"] = 60,
        ["cest"] = 120,
        ["mez"] = 60,
        ["mesz"] = 120,
        ["hnec"] = 60,
        ["heec"] = 120,
        ["eet"] = 120,
        ["eest"] = 180,
        ["oez"] = 120,
        ["oesz"] = 180,
        ["trt"] = 180,
        ["msk"] = 180,
        ["est"] = -300,
        ["edt"] = -240,
        ["cst"] = -360,
        ["cdt"] = -300,
        ["mst"] = -420,
        ["mdt"] = -360,
        ["pst"] = -480,
        ["pdt"] = -420,
    }.ToFrozenDictionary();

    /// <param name="name">In lower case.</param>
    /// <param name="offset">Its distance from UTC.</param>
    internal static bool TryFind(string name, out TimeSpan offset)
    {
        var isKnown = Minutes.TryGetValue(name, out var minutes);
        offset = TimeSpan.FromMinutes(minutes);
        return isKnown;
    }
}
