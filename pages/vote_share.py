from ui.page import Page

Page("vote_share").show()
