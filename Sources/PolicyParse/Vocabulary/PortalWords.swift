/// The labels of the table that a portal prints above a document (政府信息公开目录), and what their
/// values are.
enum PortalWords {
  enum Kind: Sendable, Hashable {
    case title, documentNumber, issuer, issuedOn, publishedOn, subjectTerms, other
    /// The document itself stands below.
    case content
  }

  static let labels: WordTable<Kind> = WordTable([
    ("索引号", .other), ("信息索引号", .other), ("主题分类", .other), ("发文机关", .issuer), ("发布机构", .issuer),
    ("发布机关", .issuer), ("发文机构", .issuer), ("成文日期", .issuedOn), ("生成日期", .issuedOn),
    ("发文日期", .issuedOn), ("标题", .title), ("名称", .title),
    ("发文字号", .documentNumber), ("文号", .documentNumber), ("发布日期", .publishedOn),
    ("主题词", .subjectTerms), ("信息分类", .other), ("分类", .other), ("体裁分类", .other), ("组配分类", .other),
    ("有效性", .other), ("公文目录", .other), ("公文种类", .other), ("责任部门", .other),
    ("时效性", .other), ("公开方式", .other), ("公开范围", .other), ("服务对象", .other), ("公文时效", .other),
    ("废止日期", .other), ("废止时间", .other), ("失效时间", .other), ("内容概述", .other), ("关键词", .other),
    ("生效日期", .other), ("生效时间", .other), ("政策咨询电话", .other),
    ("统一编号", .other), ("实施日期", .other), ("失效日期", .other), ("文件状态", .other), ("效力状态", .other),
    ("公开类别", .other), ("公开形式", .other), ("公开时限", .other), ("信息名称", .title),
    ("文件编号", .documentNumber),
    ("发文单位", .issuer), ("制发机关", .issuer), ("公开日期", .publishedOn), ("公开责任部门", .issuer),
    // Collections of laws.
    ("颁布时间", .issuedOn), ("颁布日期", .issuedOn), ("颁布单位", .issuer), ("发文号", .documentNumber),
    ("法规来源", .other), ("法规全文", .content), ("法规名称", .title), ("公发布日", .issuedOn),
    ("修正日期", .issuedOn), ("法规体系", .other), ("法规内容", .content), ("法规", .other), ("相关法规", .other),
    ("公报编号", .other), ("刊登日期", .publishedOn), ("版数", .other),
    // Schools of Taiwan.
    ("公告主旨", .title), ("发布单位", .issuer), ("公告单位", .issuer), ("公告类别", .other), ("公告等级", .other),
    ("点阅次数", .other), ("公告内容", .content), ("张贴者", .other),
  ])
}
