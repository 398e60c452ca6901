/// Private-use characters whose meaning is known.
enum RepairPrivateUse {
  static let known: [UInt32: Scalar] = [
    // Bullets and boxes of the Symbol and Wingdings fonts, as word processors write them.
    0xF06C: "●", 0xF06D: "○", 0xF06E: "■", 0xF06F: "□", 0xF071: "□", 0xF072: "□", 0xF074: "◆",
    0xF075: "◆", 0xF076: "❖", 0xF077: "◆", 0xF09E: "·", 0xF09F: "•", 0xF0A1: "○", 0xF0A7: "▪",
    0xF0A8: "□", 0xF0AB: "★", 0xF0B7: "•", 0xF0D8: "➢", 0xF0E0: "→", 0xF0E8: "➔", 0xF0FC: "✓",
    0xF0FE: "☑", 0xF052: "☑", 0xF0FD: "☒",
    // Characters of GB 18030 that had no code of their own before Unicode 4.1.
    0xE78D: "︐", 0xE78E: "︒", 0xE78F: "︑", 0xE790: "︓", 0xE791: "︔", 0xE792: "︕", 0xE793: "︖",
    0xE794: "︗", 0xE795: "︘", 0xE796: "︙", 0xE7C7: "ḿ",
    0xE81E: "龴", 0xE826: "龵", 0xE82B: "龶", 0xE82C: "龷", 0xE832: "龸", 0xE843: "龹",
    0xE854: "龺", 0xE864: "龻",
  ]
}
