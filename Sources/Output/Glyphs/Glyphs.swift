/// The signs that drawings are made of: one value for each output stream, made by whoever knows what it can show.
public struct Glyphs: Sendable, Hashable {
  /// Stands for the part of a text that was cut off.
  public let ellipsis: String
  /// Leads to a child that has more after it: four columns.
  public let branch: String
  /// Leads to the last child: four columns.
  public let lastBranch: String
  /// Goes past the children of a node that has more after it: four columns.
  public let trunk: String
  /// The eight heights of a sparkline, lowest first.
  public let levels: [String]
  /// The part of a bar that is filled: one column.
  public let filled: String
  /// The part of a bar that is not: one column.
  public let unfilled: String
  /// Marks what is as it should be: one column.
  public let right: String
  /// Marks what is worth a look: one column.
  public let doubtful: String
  /// Marks what is wrong: one column.
  public let wrong: String
  /// Marks what is going on: one column.
  public let current: String
  /// Marks what is still to come: one column.
  public let pending: String
  /// Leads from what was to what is.
  public let arrow: String

  /// Box drawings and block elements (Unicode, blocks U+2500 and U+2580).
  public static let unicode = Glyphs(
    ellipsis: "…",
    branch: "├── ",
    lastBranch: "└── ",
    trunk: "│   ",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    filled: "█",
    unfilled: "░",
    right: "√",
    doubtful: "‼",
    wrong: "×",
    current: "●",
    pending: "○",
    arrow: "→"
  )

  /// What every terminal and every log can show.
  public static let ascii = Glyphs(
    ellipsis: "...",
    branch: "|-- ",
    lastBranch: "`-- ",
    trunk: "|   ",
    levels: ["_", ".", ":", "-", "=", "+", "*", "#"],
    filled: "#",
    unfilled: ".",
    right: "+",
    doubtful: "!",
    wrong: "x",
    current: ">",
    pending: "-",
    arrow: "->"
  )
}
