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
    let pairs: [[PartialKeyPath<Self>]] = [
      [\.choice.readsInput, \.choice.files], [\.choice.readsInput, \.mesh.directory],
      [\.choice.files, \.mesh.directory], [\.choice.files, \.choice.follows],
      [\.choice.since, \.choice.sinceTime], [\.choice.isPrevious, \.choice.follows],
    ]
    return pairs + eachOf([\.choice.readsInput, \.choice.files], with: ofContainers)
      + eachOf([\.questions.trace, \.questions.explains], with: ofSums)
      + eachOf([\.questions.trace], with: conditions) + exclusiveMeshes
  }

  /// What only logs of containers can be chosen by.
  private static var ofContainers: [PartialKeyPath<Self>] {
    [
      \.choice.labels, \.choice.isInAllNamespaces, \.choice.containers, \.choice.tail, \.choice.isPrevious,
      \.choice.maxStreams,
    ]
  }

  /// What adds lines up, and so shows none.
  private static var ofSums: [PartialKeyPath<Self>] {
    [\.questions.summarizes, \.questions.groupings, \.questions.interval, \.questions.limits]
  }

  /// What lines have to say; of a request that is traced all lines are shown.
  private static var conditions: [PartialKeyPath<Self>] {
    [
      \.questions.status, \.questions.flags, \.questions.method, \.questions.path, \.questions.route,
      \.questions.subset, \.questions.from, \.questions.to, \.questions.minimumDuration, \.questions.requestID,
      \.questions.direction, \.questions.expression,
    ]
  }

  private static func eachOf(_ some: [PartialKeyPath<Self>], with others: [PartialKeyPath<Self>])
    -> [[PartialKeyPath<Self>]]
  {
    var pairs: [[PartialKeyPath<Self>]] = []
    for one in some { for other in others { pairs.append([one, other]) } }
    return pairs
  }
}
