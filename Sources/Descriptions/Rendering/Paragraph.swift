/// Lines that belong together, in istioctl's form.
struct Paragraph: Hashable, Sendable {
  /// Whether a rule of dashes comes before it.
  let isApart: Bool
  let lines: [Line]

  init(apart isApart: Bool, _ lines: [Line]) {
    self.isApart = isApart
    self.lines = lines
  }
}
