using Luoshi.Web.Api.Document;
using Luoshi.Web.Permissions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OpenApi;

namespace Luoshi.Web.Api.Guide;

/// <summary>The API's document as a page: it needs no script and no other host.</summary>
[Open("The API's document is published.")]
public partial class ApiGuide
{
    private GuideContent _guide = GuideContent.Empty;

    [Inject]
    public required IServiceProvider Services { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync() => _guide = GuideContent.Of(
        await Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync(Http?.RequestAborted ?? CancellationToken.None));
}
