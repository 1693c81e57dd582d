/// The styles of everything meshctl prints, by what the text means.
public struct Palette: Sendable, Hashable {
  /// The word `error` and the caret below it; failed checks.
  public let error: Style
  /// The word `warning` and the caret below it.
  public let warning: Style
  /// The word `note` and the caret below it.
  public let note: Style
  /// The word `help`: what to do next.
  public let help: Style
  /// What went well.
  public let success: Style
  /// Titles, file positions and messages.
  public let heading: Style
  /// Line numbers, gutters and other things to look past.
  public let gutter: Style
  /// Lines that a diff adds.
  public let added: Style
  /// Lines that a diff removes.
  public let removed: Style
  /// The `@@` lines of a diff.
  public let hunk: Style

  /// The palette of meshctl, legible on dark and light backgrounds.
  public static let standard = Palette(
    error: Style(.red, isBold: true),
    warning: Style(.magenta, isBold: true),
    note: Style(.cyan, isBold: true),
    help: Style(.green, isBold: true),
    success: Style(.green),
    heading: .bold,
    gutter: .faint,
    added: Style(.green),
    removed: Style(.red),
    hunk: Style(.cyan)
  )
}
