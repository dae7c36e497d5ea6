using System.Data;
using System.Globalization;
using Dapper;

namespace Survey.Api.Storage;

/// <summary>Moments and days are stored as text, <c>2026-11-21T22:05:45Z</c> and <c>2026-11-21</c>, always UTC.</summary>
internal static class TypeHandlers
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string DayFormat = "yyyy-MM-dd";

    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // Dapper ignores the handlers of a type that is still mapped; nullable types are mapped separately.
        foreach (var mapped in new[] { typeof(DateTimeOffset), typeof(DateTimeOffset?), typeof(DateOnly), typeof(DateOnly?) })
        {
            SqlMapper.RemoveTypeMap(mapped);
        }

        SqlMapper.AddTypeHandler(new MomentHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
    }

    /// <summary>
    /// Stands for a stored moment that cannot be parsed, so that one row does not end the reading of the others.
    /// </summary>
    public static readonly DateTimeOffset Unreadable = DateTimeOffset.MinValue;

    /// <summary>A moment as it is stored.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) =>
            DateTimeOffset.TryParseExact(
                value as string,
                MomentFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
                ? moment
                : Unreadable;

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = Text(value);
        }
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) =>
            DateOnly.ParseExact((string)value, DayFormat, CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString(DayFormat, CultureInfo.InvariantCulture);
        }
    }
}
