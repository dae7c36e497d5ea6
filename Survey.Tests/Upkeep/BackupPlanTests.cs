using Survey.Api.Upkeep;

namespace Survey.Tests.Upkeep;

public sealed class BackupPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Expired_AfterMonthsOfHours_KeepsHoursDaysAndWeeks()
    {
        var kept = new List<string>();
        var now = Start;
        for (var hour = 0; hour < 24 * 90; hour++)
        {
            now = Start.AddHours(hour);
            kept.Add(BackupPlan.NameAt(now));
            kept = [.. kept.Except(BackupPlan.Expired(kept, now))];
        }

        var ages = kept.Select(name =>
                now
                - DateTimeOffset.ParseExact(
                    name,
                    "'survey-'yyyyMMdd'T'HHmmss'Z.db'",
                    null,
                    System.Globalization.DateTimeStyles.AssumeUniversal
                )
            )
            .Order()
            .ToList();
        Assert.Equal(24, ages.Count(age => age < TimeSpan.FromHours(24)));
        Assert.Equal(14, ages.Where(age => age < TimeSpan.FromDays(14)).Select(age => (now - age).Date).Distinct().Count());
        Assert.InRange(ages.Count, 24 + 13 + 5, 24 + 13 + 8);
        Assert.InRange(ages[^1], TimeSpan.FromDays(7 * 7 - 7), TimeSpan.FromDays(7 * 8));
    }

    [Fact]
    public void Expired_OlderThanEightWeeks_GoesEvenWithoutNewerCopies() =>
        Assert.Equal([BackupPlan.NameAt(Start)], BackupPlan.Expired([BackupPlan.NameAt(Start)], Start.AddDays(57)));

    [Fact]
    public void Expired_FilesOfOthers_AreNeverNamed() =>
        Assert.Empty(
            BackupPlan.Expired(["precious.db", "survey-monday.db", "survey-20260101T003000Z.db.part"], Start.AddYears(5))
        );

    [Fact]
    public void Incomplete_WhatAKilledProcessLeaves_IsOnlyOurs()
    {
        var (whole, other) = (BackupPlan.NameAt(Start), BackupPlan.NameAt(Start.AddHours(1)));
        string[] left = [other + ".part", other + ".part-journal", other + ".manifest.json", other + ".manifest.json.part"];

        Assert.Equal(left, BackupPlan.Incomplete([whole, whole + ".manifest.json", "notes.part", "x.manifest.json", .. left]));
    }
}
