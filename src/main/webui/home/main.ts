import "../shared/styles/main.scss";
import "./home-page";
