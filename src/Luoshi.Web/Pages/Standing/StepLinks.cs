using System.Globalization;
using Luoshi.Office.ActionPlans;

namespace Luoshi.Web.Pages.Standing;

/// <summary>Where what is dated outside the plan is read.</summary>
public static class StepLinks
{
    /// <summary>A step in the version of its action plan that was approved.</summary>
    public static string Step(StepFact step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return string.Create(CultureInfo.InvariantCulture, $"/action-plans/{step.CaseId}?version={step.PlanVersion}#s{step.Number}");
    }
}
