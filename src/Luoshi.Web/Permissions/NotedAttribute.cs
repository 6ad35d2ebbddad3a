namespace Luoshi.Web.Permissions;

/// <summary>
/// Says that a page or endpoint shows data of persons or enterprises, and under which action each look goes into the audit trail. It notes
/// nothing itself: whatever reads the data does. A test looks through each and finds the entry.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotedAttribute(string action) : Attribute
{
    /// <summary>The action of the entry: <c>people.read</c>.</summary>
    public string Action { get; } = action;
}
