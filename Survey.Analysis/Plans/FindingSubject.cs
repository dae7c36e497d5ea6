namespace Survey.Analysis.Plans;

/// <summary>What a finding that the plan names is about.</summary>
internal enum FindingSubject
{
    /// <summary>Who chose an option.</summary>
    Option,

    /// <summary>Who is in a net.</summary>
    Net,

    /// <summary>Who cannot do what a skill is about.</summary>
    Skill,
}
