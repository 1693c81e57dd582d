import ArgumentParsing

/// The flags of `meshctl rollout set-image`.
struct RolloutSetImageOptions: RolloutWritingOptions {
  var mesh = MeshOptions()
  var target = WorkloadTarget()
  var images: [ImageAssignment] = []
  var write = RolloutWriteOptions()

  static let arguments: [Argument<Self>] = [
    .required("KIND/NAME", \.target, help: "the workload: deployment/reviews-v1")
      .completing(.names(.workloadReferences)),
    .remaining("CONTAINER=IMAGE", \.images, atLeast: 1, help: "the image of a container; '*' is every one"),
  ]

  static let flags: [Flag<Self>] = writingFlags + meshFlags
}
