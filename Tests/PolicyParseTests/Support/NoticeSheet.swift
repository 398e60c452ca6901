/// An invented notice whose parts can be exchanged one by one.
struct NoticeSheet {
  var masthead = "青河县人民政府文件\n青政发〔2021〕8号"
  var title = "青河县人民政府关于开展河道清理行动的通知"
  var addressees = "各乡镇人民政府，县直各单位："
  var body = "为改善水环境，县政府决定开展河道清理行动，现将有关事项通知如下。\n一、任务。全面打捞河面垃圾，按期完成清理。"
  var attachments = ""
  var signature = "青河县人民政府\n2021年4月6日"
  var tail = ""

  var text: String {
    [masthead, title, addressees, body, attachments, signature, tail]
      .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}
