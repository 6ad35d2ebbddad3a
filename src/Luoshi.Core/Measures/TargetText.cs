using Luoshi.Core.Model;

namespace Luoshi.Core.Measures;

/// <summary>How a target is named in messages.</summary>
internal static class TargetText
{
    /// <summary>Number, indicator and value: "T02 工业总产值 6300亿元".</summary>
    public static LocalizedText Brief(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(
            $"{target.Number} {Name(target)} {Figures.Stated(target)}", $"{target.Number} {Name(target)} {Figures.StatedEn(target)}");
    }

    /// <summary>The indicator with its place in front, where the words do not name it already.</summary>
    public static string Name(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Scope is string scope && !target.Indicator.Contains(scope, StringComparison.Ordinal) ? scope + target.Indicator : target.Indicator;
    }
}
