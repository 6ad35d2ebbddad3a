using Luoshi.Core.Model;

namespace Luoshi.Web.Settings;

internal static class StorageTexts
{
    public static readonly LocalizedText Unavailable = new(
        "数据库现在打不开或连不上，什么也没有改变，也无法核对是谁在请求。请稍后再试；系统管理员请看服务日志。",
        "The database cannot be opened or reached at present; nothing has changed, and who asks cannot be told. Try again later; the system administrator finds the reason in the server's log.");
}
