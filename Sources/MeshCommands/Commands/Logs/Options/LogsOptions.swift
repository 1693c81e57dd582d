import ArgumentParsing
import MeshStores

/// The options of `meshctl logs`.
struct LogsOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var choice = LogsChoice()
  var questions = AccessLogQuestions()
  var display = LogsDisplay()

  static let arguments: [Argument<Self>] = [
    .remaining(
      "NAME",
      \.choice.names,
      help: "a service, pod/NAME, or what makes pods: reviews, reviews.prod, deployment/reviews-v1"
    )
    .completing(.names(.services))
  ]

  static let flags: [Flag<Self>] = choiceFlags + questionFlags + displayFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] {
    [
      [\.choice.readsInput, \.choice.files], [\.choice.readsInput, \.mesh.directory],
      [\.choice.files, \.mesh.directory], [\.choice.since, \.choice.sinceTime],
      [\.choice.isPrevious, \.choice.follows], [\.choice.tail, \.choice.files], [\.choice.tail, \.choice.readsInput],
      [\.questions.summarizes, \.questions.trace], [\.questions.summarizes, \.questions.explains],
    ] + exclusiveMeshes
  }
}
