using Luoshi.Core.Model;

namespace Luoshi.Office.People;

/// <summary>A role that somebody has over a period of days.</summary>
public readonly record struct RolePeriod(string RoleCode, DateOnly From, DateOnly? Until)
{
    public bool Overlaps(RolePeriod other) =>
        (other.Until is not { } otherEnd || From <= otherEnd) && (Until is not { } end || other.From <= end);
}

/// <summary>
/// The separation of the three administrators (三员分立): on no day has one person two of these roles, or one of them and any other.
/// Source: GB/T 22239-2019, 8.1.5 and 8.1.7.2.
/// </summary>
public static class SeparatedAdministrators
{
    /// <summary>Why the role may not be added to those that the person has; null where it may.</summary>
    public static LocalizedText? Refusal(IEnumerable<RolePeriod> held, RolePeriod added)
    {
        foreach (var other in held.Where(other => other.RoleCode != added.RoleCode && other.Overlaps(added)))
        {
            if ((Roles.IsAdministrator(other.RoleCode) || Roles.IsAdministrator(added.RoleCode)) && Roles.Find(other.RoleCode) is { } had && Roles.Find(added.RoleCode) is { } given)
            {
                return new(
                    $"三员分立：同一人在同一时期不能既是{had.Name.Zh}又是{given.Name.Zh}。请先结束前一任职，或另选人员。",
                    $"Separation of powers: nobody is {had.Name.En} and {given.Name.En} at the same time. End the earlier post first, or choose somebody else.");
            }
        }

        return null;
    }
}
