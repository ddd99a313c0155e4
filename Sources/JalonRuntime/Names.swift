import JalonScreens

/// What the world answers to a screen; a survey's answer is spoken of elsewhere.
public typealias Answer = JalonScreens.Answer
