namespace Luoshi.Testing.Score;

/// <summary>How many items of a list were found, missed and wrongly reported.</summary>
public sealed class Tally
{
    /// <summary>In the labels and in the plan.</summary>
    public int Found { get; set; }

    /// <summary>In the labels only.</summary>
    public int Missed { get; set; }

    /// <summary>In the plan only.</summary>
    public int Wrong { get; set; }

    /// <summary>The share of what the plan reports that is right; 1 where it reports nothing.</summary>
    public double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);

    /// <summary>The share of what there is that the plan reports; 1 where there is nothing.</summary>
    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
