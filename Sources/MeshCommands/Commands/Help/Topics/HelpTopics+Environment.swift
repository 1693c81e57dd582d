import ArgumentParsing

extension HelpTopics {
  /// `meshctl help environment`.
  static var environment: HelpTopic {
    HelpTopic(
      "environment",
      summary: "Environment variables that meshctl heeds",
      [
        .paragraph(
          """
          A flag on the command line comes before a variable. A variable that is empty counts as not set, unless this \
          list says what an empty one means.
          """
        ),
        .terms(
          "Variables",
          Variable.everywhere + [Variable.temporaryDirectory, Variable.shell] + Variable.home + [
            Variable.cacheHome, Variable.completionLimit, Variable.stateHome, Variable.envoy,
          ]
        ),
      ]
    )
  }
}
