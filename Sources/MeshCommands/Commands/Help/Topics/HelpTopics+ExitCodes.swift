import ArgumentParsing

extension HelpTopics {
  /// `meshctl help exit-codes`.
  static var exitCodes: HelpTopic {
    HelpTopic(
      "exit-codes",
      summary: "What exit statuses mean, in every command",
      [
        .paragraph(
          """
          A number means the same in all commands, so that a script can tell a mistake from a finding and a finding \
          from a failure. No command ends with all of them. Where the reader of a pipe has gone, as in "| head", \
          the command ends quietly with 0.
          """
        ),
        .terms("Statuses", ExitStatus.allCases.map(\.term)),
      ]
    )
  }
}
