import Output
import Rollouts

/// The steps of a rollout on one line, each with a sign of what became of it: `√ 5%  ● 25%  ○ 50%  ○ 100%`.
struct RolloutStepLine {
  private let record: RolloutRecord
  private let glyphs: Glyphs

  init(_ record: RolloutRecord, _ glyphs: Glyphs) {
    self.record = record
    self.glyphs = glyphs
  }

  /// The line; with a width as many steps around the present one as fit.
  func text(width: Int?) -> String {
    let items = items
    let separator = "  "
    guard let width, items.map({ $0.count + separator.count }).reduce(0, +) > width + separator.count else {
      return items.joined(separator: separator)
    }
    var shown = current..<min(current + 1, items.count)
    // The signs for what is left out have their place.
    var room = width - 2 * (glyphs.ellipsis.count + separator.count) - items[shown].reduce(0) { $0 + $1.count }
    while true {
      let later = shown.upperBound < items.count ? items[shown.upperBound].count + separator.count : .max
      let earlier = shown.lowerBound > 0 ? items[shown.lowerBound - 1].count + separator.count : .max
      if later <= room {
        room -= later
        shown = shown.lowerBound..<shown.upperBound + 1
      } else if earlier <= room {
        room -= earlier
        shown = shown.lowerBound - 1..<shown.upperBound
      } else {
        break
      }
    }
    let before = shown.lowerBound > 0 ? [glyphs.ellipsis] : []
    let after = shown.upperBound < items.count ? [glyphs.ellipsis] : []
    return (before + items[shown] + after).joined(separator: separator)
  }

  private var plan: RolloutPlan { record.state.plan }

  private var items: [String] {
    let preview = plan.previewChecks > 0 ? ["preview"] : []
    let bake = plan.bakeChecks > 0 ? ["bake"] : []
    let names = preview + plan.steps.shares.map(\.description) + bake
    return names.enumerated().map { place, name in "\(sign(of: place)) \(name)" }
  }

  /// The place of what the rollout is at, or was at last.
  private var current: Int {
    let lead = plan.previewChecks > 0 ? 1 : 0
    switch record.position {
    case .preview, nil: return 0
    case .step(let index): return lead + index
    case .bake: return lead + plan.steps.shares.count
    }
  }

  private func sign(of place: Int) -> String {
    switch record.state.phase {
    case .ended(.promoted): glyphs.right
    case .ended(.undone): glyphs.pending
    case _ where place != current: place < current ? glyphs.right : glyphs.pending
    case .running: glyphs.current
    case .paused: glyphs.doubtful
    case .ended: glyphs.wrong
    }
  }
}
