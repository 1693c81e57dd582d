extension Fact {
  /// Judges what was read; where reading failed, another check has told.
  func judgedAsRead(_ judge: (Content) -> CheckOutcome) -> CheckOutcome {
    guard let content else { return .skipped("the directory cannot be read") }
    return judge(content)
  }
}
