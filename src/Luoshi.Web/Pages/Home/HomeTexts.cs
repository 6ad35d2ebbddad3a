using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Home;

public static class HomeTexts
{
    public static readonly LocalizedText Title = new("方案", "Plans");
}
