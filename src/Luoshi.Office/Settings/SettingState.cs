using System.Collections.Immutable;

namespace Luoshi.Office.Settings;

/// <summary>A setting as it stands on a day.</summary>
/// <param name="Value">Its value on the day.</param>
/// <param name="Set">What set it; null where it has its default.</param>
/// <param name="Ahead">Values that begin on later days, the nearest first.</param>
public sealed record SettingState(Setting Setting, string Value, SettingFact? Set, ImmutableArray<SettingFact> Ahead);
