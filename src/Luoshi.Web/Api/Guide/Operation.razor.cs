using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Api.Guide;

/// <summary>What one operation takes and answers.</summary>
public partial class Operation
{
    // Components are public, what the page reads from the document is not: it is handed over as it is.
    [Parameter, EditorRequired]
    public object? Of { get; set; }

    private GuideOperation Shown => Of as GuideOperation ?? throw new InvalidOperationException("An operation of the document is needed.");
}
